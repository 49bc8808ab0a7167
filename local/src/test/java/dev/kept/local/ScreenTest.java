// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final Screen screen = new Screen(
            Messages.of(Locale.ENGLISH),
            URI.create("http://localhost:8080"),
            URI.create("http://localhost:8081/oauth2/token"),
            "s3cret",
            Path.of("/somewhere"));

    @Test
    void asksForThePeriodsBeforeTheLastDay() {
        String questions = screen.questions(LocalDate.of(2026, 11, 20));

        assertTrue(questions.contains("retention-rate/values?from=2025-11-01&to=2026-11-01&grain=month"));
        assertTrue(questions.contains(
                "net-promoter-score/values?from=2025-11-01&to=2026-11-01&grain=window&groupBy=region"));
        assertTrue(questions.contains("churn-rate/members?from=2026-07-01&to=2026-10-01&part=lost"));
        assertTrue(screen.questions(LocalDate.of(2026, 2, 3)).contains("members?from=2025-10-01&to=2026-01-01"));
    }

    @Test
    void theTokenCommandWorksWhenItIsPasted() throws Exception {
        String command = screen.where()
                .lines()
                .filter(line -> line.contains("curl") || line.contains("sed"))
                .reduce("", (a, b) -> a + "\n" + b)
                .replace(
                        "curl -s -u demo-analyst:s3cret -d grant_type=client_credentials http://localhost:8081/oauth2/token",
                        "echo '{\"access_token\":\"ab.c-d_e\",\"token_type\":\"Bearer\"}'");
        Process shell = new ProcessBuilder("sh", "-c", command + "\necho $TOKEN").start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("ab.c-d_e", answer.strip());
    }
}
