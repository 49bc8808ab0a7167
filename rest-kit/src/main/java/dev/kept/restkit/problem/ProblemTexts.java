// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The texts of problems and faults: all files {@code problems.properties} (English) and {@code
 * problems_zh_CN.properties} of the classpath together, UTF-8, in the notation of {@link MessageFormat} (an apostrophe
 * is written twice).
 */
public final class ProblemTexts {
    private static final ConcurrentMap<Locale, Properties> TEXTS = new ConcurrentHashMap<>();

    private ProblemTexts() {}

    /** The text of a key, for example {@code not-found.title}; empty if there is none in this language. */
    public static Optional<String> find(Locale language, String key, Object... args) {
        String pattern = texts(language).getProperty(key);
        return Optional.ofNullable(pattern).map(text -> format(text, args));
    }

    /** The text of a fault, in English if the language lacks it. */
    public static String fault(Locale language, String code, Object... args) {
        return inAnyLanguage(language, "fault." + code, args).orElse(code);
    }

    static String title(Locale language, ProblemType type) {
        return inAnyLanguage(language, type.code() + ".title").orElse(type.code());
    }

    static String detail(Locale language, ProblemType type, Object... args) {
        return inAnyLanguage(language, type.code() + ".detail", args).orElseGet(() -> title(language, type));
    }

    private static Optional<String> inAnyLanguage(Locale language, String key, Object... args) {
        return find(language, key, args).or(() -> find(Language.ENGLISH, key, args));
    }

    private static String format(String pattern, Object... args) {
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]); // numbers as they are, without the separators of a locale
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }

    private static Properties texts(Locale language) {
        return TEXTS.computeIfAbsent(language, ProblemTexts::load);
    }

    private static Properties load(Locale language) {
        String file = language.getLanguage().equals("zh") ? "problems_zh_CN.properties" : "problems.properties";
        var all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(file))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return all;
    }
}
