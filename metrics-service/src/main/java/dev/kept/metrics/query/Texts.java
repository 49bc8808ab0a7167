// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Text;
import dev.kept.restkit.problem.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two languages of the catalogue. */
final class Texts {

    static final String ENGLISH = "en";
    static final String CHINESE = "zh-CN";

    private Texts() {}

    /** The text in the language of the request. */
    static String current(Text text) {
        return isChinese() ? text.chinese() : text.english();
    }

    /** The tag of the language of the request. */
    static String currentTag() {
        return isChinese() ? CHINESE : ENGLISH;
    }

    /** Both, by language tag. */
    static Map<String, String> both(Text text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ENGLISH, text.english());
        texts.put(CHINESE, text.chinese());
        return texts;
    }

    private static boolean isChinese() {
        return Language.current().equals(Language.CHINESE);
    }
}
