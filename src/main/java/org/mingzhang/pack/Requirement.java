package org.mingzhang.pack;

import java.util.List;

/**
 * A requirement of requirements.yaml.
 *
 * @param grade A law, B regulation, C form, D wrong data, E advice
 * @param needs ids of the parts it needs
 * @param see   requirements whose outcome it shares
 * @param kinds budget, final
 * @param entities department, unit
 * @param regions empty for all
 * @param from  first publication date it binds, "" always
 * @param notApplicable why no document can answer it, "" where one can
 * @param bad   a short example that breaks it
 * @param good  the same, kept
 */
public record Requirement(String id, String title, String dimension, String grade, List<String> needs,
                          List<String> see, List<String> kinds, List<String> entities, List<String> regions,
                          String from, String what, String why, String limits, String notApplicable, String bad,
                          String good) {
}
