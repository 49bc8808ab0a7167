// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import java.util.List;
import java.util.Map;

/**
 * For whom questions are put in order and into words.
 *
 * @param seed decides random orders: the same seed gives the same order, so it should stay with the respondent, as the id
 *     of an invitation or of a session does
 * @param languages those that the respondent would like, best first
 * @param attributes what the invitation knows, for {@code {{attribute.<name>}}}
 */
public record Respondent(String seed, List<String> languages, Map<String, String> attributes) {

    public Respondent {
        languages = List.copyOf(languages);
        attributes = Map.copyOf(attributes);
    }
}
