// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door of the public page.
 *
 * @param key what a shared link's respondent is known by, from a cookie, the form or the address
 * @param languages those that the browser asks for, best first
 * @param page which step is wanted; null: where the respondent was
 * @param language chosen on the page; null: as before
 * @param score chosen in a message, to be confirmed on the page; null: none
 */
record Visit(
        String token,
        String address,
        @Nullable String key,
        List<String> languages,
        @Nullable String page,
        @Nullable String language,
        @Nullable Integer score) {

    /** The page that is shown when there is nothing left to ask. */
    static final String END = "end";

    boolean atEnd() {
        return END.equals(page);
    }
}
