// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import org.jspecify.annotations.Nullable;

/**
 * What one field holds and may hold.
 *
 * @param value what was filled in; empty where nothing was
 * @param min lowest number or earliest date
 * @param max highest number or latest date
 * @param longest in characters
 */
public record FieldView(
        String value, @Nullable String min, @Nullable String max, int longest) {

    /** Of questions that have no such field. */
    public static final FieldView NONE = new FieldView("", null, null, 0);

    /** Whether a text is long enough to need several lines. */
    public boolean several() {
        return longest > 120;
    }
}
