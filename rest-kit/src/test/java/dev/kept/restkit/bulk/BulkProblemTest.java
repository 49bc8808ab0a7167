// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkProblemTest {
    @ParameterizedTest
    @EnumSource(BulkProblem.class)
    void hasItsTextsInBothLanguages(BulkProblem problem) {
        for (Locale language : List.of(Language.ENGLISH, Language.CHINESE)) {
            assertTrue(ProblemTexts.find(language, problem.code() + ".title").isPresent());
            assertTrue(ProblemTexts.find(language, problem.code() + ".detail").isPresent());
        }
    }
}
