// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
    @ParameterizedTest
    @EnumSource(StandardProblem.class)
    void everyProblemHasItsTextsInBothLanguages(StandardProblem problem) {
        for (Locale language : new Locale[] {Language.ENGLISH, Language.CHINESE}) {
            for (String key : new String[] {problem.code() + ".title", problem.code() + ".detail"}) {
                assertTrue(ProblemTexts.find(language, key).isPresent(), key + " " + language);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(
                keys("problems.properties").stringPropertyNames(),
                keys("problems_zh_CN.properties").stringPropertyNames());
    }

    @Test
    void numbersAreWrittenAsTheyAre() {
        assertEquals("Must be between 1 and 20000.", ProblemTexts.fault(Language.ENGLISH, "out-of-range", 1, 20_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN|zh",
                "zh|zh",
                "zh-TW,en;q=0.5|zh",
                "en|en",
                "en-GB,zh;q=0.9|en",
                "fr,zh;q=0.3|zh",
                "fr|en",
                "*|en",
                "zh;q=0,en|en",
                ";;;|en",
                "zh;q=x|en"
            })
    void theBetterOfBothLanguagesIsChosen(String header, String language) {
        assertEquals(language, Language.negotiate(header).getLanguage());
    }

    private static Properties keys(String file) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources").resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
