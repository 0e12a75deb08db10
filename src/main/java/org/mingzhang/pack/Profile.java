package org.mingzhang.pack;

import java.util.List;
import java.util.Map;

/**
 * What is customary for a region, kind and span of years, with everything it inherits already merged in.
 *
 * @param region        region id it is for, "" for all
 * @param sections      ids of required sections of the narrative, in order
 * @param tables        ids of required statement tables, in order
 * @param parameters    see profiles/national.yaml
 * @param severities    rule id to a lowered severity
 * @param notApplicable requirement id to the Chinese reason
 */
public record Profile(String id, String title, String region, List<String> sections, List<String> tables,
                      Map<String, String> parameters, Map<String, String> severities,
                      Map<String, String> notApplicable) {
}
