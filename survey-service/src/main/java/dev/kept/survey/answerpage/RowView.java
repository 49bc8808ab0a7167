// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import java.util.List;

/**
 * A line of a question that has several.
 *
 * @param id of its element
 * @param name of its field in the form
 * @param value what was filled in; empty where nothing was
 * @param type of the input of a contact's line
 * @param autocomplete what a browser may fill in by itself
 * @param options what can be chosen in a matrix or as a rank
 */
public record RowView(
        String id, String name, String text, String value, String type, String autocomplete, List<OptionView> options) {

    public RowView {
        options = List.copyOf(options);
    }
}
