// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text where something known of the respondent is put in: {@code {{answer.<key>}}} or {@code
 * {{attribute.<name>}}}, each optionally with {@code |} and what stands there where nothing is known.
 *
 * @param source {@code answer} or {@code attribute}; anything else cannot be published
 * @param name key of a question, or name of an attribute of the invitation
 * @param otherwise what stands there where nothing is known
 */
public record Pipe(String source, String name, String otherwise) {

    /** Where pipes are in a text. */
    public static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    static final String ANSWER = "answer";
    static final String ATTRIBUTE = "attribute";

    private static final Pattern FORM =
            Pattern.compile("\\s*(answer|attribute)\\.([A-Za-z0-9._-]{1,121})\\s*(?:\\|(.{0,200}))?", Pattern.DOTALL);

    /** @param inside what stands between the braces; null if it is no pipe */
    public static @Nullable Pipe of(String inside) {
        Matcher matcher = FORM.matcher(inside);
        if (!matcher.matches()) {
            return null;
        }
        String otherwise = matcher.group(3);
        return new Pipe(matcher.group(1), matcher.group(2), otherwise == null ? "" : otherwise);
    }

    public boolean ofAnswer() {
        return source.equals(ANSWER);
    }
}
