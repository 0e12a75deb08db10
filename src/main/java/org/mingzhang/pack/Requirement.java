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
 */
public record Requirement(String id, String title, String dimension, String grade, List<String> needs,
                          List<String> see, List<String> kinds, List<String> entities, List<String> regions,
                          String from, String what, String why, String limits) {
}
