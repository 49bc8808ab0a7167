// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayProblemTest {

    @Test
    void hasEveryTextInBothLanguagesAndNoOthers() {
        Set<String> wanted = new HashSet<>();
        for (GatewayProblem problem : GatewayProblem.values()) {
            wanted.add(problem.code() + ".title");
            wanted.add(problem.code() + ".detail");
        }
        for (Locale language : ProblemTexts.LANGUAGES) {
            assertEquals(wanted, ProblemTexts.bundle(language).keySet());
        }
        assertNotEquals(
                ProblemTexts.title(GatewayProblem.NOT_FOUND, Locale.ENGLISH),
                ProblemTexts.title(GatewayProblem.NOT_FOUND, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void choosesTheLanguageThatIsAskedFor() {
        assertEquals(Locale.ENGLISH, ProblemTexts.language(null));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("fr, *;q=0.1"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("en;q=0.9, zh;q=0.8"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language("zh;q=0, en"));
        assertEquals(Locale.ENGLISH, ProblemTexts.language(";;;=q"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, ProblemTexts.language("zh-Hans-CN, en;q=0.8"));
    }

    @Test
    void keepsWellFormedIdsOnly() {
        String id = "0b0f7a1e-9a4c-4f4e-8a1b-2c3d4e5f6a7b";
        assertEquals(id, Correlation.read(id, null).requestId());
        assertEquals(id.replace("-", ""), Correlation.read(id, null).traceId());
        assertNotEquals("x", Correlation.read("x", null).requestId());
        String noTrace = "00-" + "0".repeat(32) + "-b7ad6b7169203331-01";
        assertFalse(Correlation.read(id, noTrace).traceparent().contains("0".repeat(32)));
    }
}
