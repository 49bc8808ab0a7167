// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Titles and details in the languages that people read here. */
final class ProblemTexts {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final String BUNDLE = "gateway-problems";

    private ProblemTexts() {}

    static String title(GatewayProblem problem, Locale language) {
        return bundle(language).getString(problem.code() + ".title");
    }

    static String detail(GatewayProblem problem, Locale language, Object... args) {
        return new MessageFormat(bundle(language).getString(problem.code() + ".detail"), Locale.ROOT).format(args);
    }

    /** The best language for an {@code Accept-Language} header; English where none fits. */
    static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0 && range.getRange().startsWith("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (range.getWeight() > 0
                        && (range.getRange().startsWith("en")
                                || range.getRange().equals("*"))) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a header that cannot be read asks for nothing
        }
        return Locale.ENGLISH;
    }

    static ResourceBundle bundle(Locale language) {
        // Without fallback: the machine's own language must not decide what a client reads.
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ProblemTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
