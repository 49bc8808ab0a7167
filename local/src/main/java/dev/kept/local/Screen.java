// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import dev.kept.local.suite.Suite;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;

/** The last screen: where everything is, and commands that can be pasted. */
final class Screen {
    private final Messages messages;
    private final URI gateway;
    private final URI tokenEndpoint;
    private final String analystSecret;
    private final Path logs;

    Screen(Messages messages, Suite suite) {
        this(messages, suite.gateway(), suite.tokenEndpoint(), suite.secret(Suite.DEMO_ANALYST), suite.directory());
    }

    Screen(Messages messages, URI gateway, URI tokenEndpoint, String analystSecret, Path directory) {
        this.messages = messages;
        this.gateway = gateway;
        this.tokenEndpoint = tokenEndpoint;
        this.analystSecret = analystSecret;
        this.logs = directory.resolve("log");
    }

    /** The line that says that all answers. */
    String ready() {
        return messages.get("screen.ready", gateway);
    }

    String where() {
        return String.join(
                System.lineSeparator(),
                "",
                "  " + messages.get("screen.docs", gateway.resolve("/docs")),
                "  " + messages.get("screen.openapi", gateway.resolve("/openapi/v1.json")),
                "  " + messages.get("screen.health", logs),
                "",
                messages.get("screen.token"),
                "",
                token());
    }

    /** Three questions to the demo company, whose last day is {@code lastDay}. */
    String questions(LocalDate lastDay) {
        LocalDate month = lastDay.withDayOfMonth(1);
        LocalDate quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        return String.join(
                System.lineSeparator(),
                "",
                messages.get("screen.retention"),
                "",
                ask("/api/v1/metrics/retention-rate/values?from=%s&to=%s&grain=month"
                        .formatted(month.minusYears(1), month)),
                "",
                messages.get("screen.nps"),
                "",
                ask("/api/v1/metrics/net-promoter-score/values?from=%s&to=%s&grain=window&groupBy=region"
                        .formatted(month.minusYears(1), month)),
                "",
                messages.get("screen.churn"),
                "",
                ask("/api/v1/metrics/churn-rate/members?from=%s&to=%s&part=lost"
                        .formatted(quarter.minusMonths(3), quarter)));
    }

    private String token() {
        return ("TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s \\%n"
                        + "  | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')")
                .formatted(Suite.DEMO_ANALYST, analystSecret, tokenEndpoint);
    }

    private String ask(String path) {
        return "curl -s -H \"Authorization: Bearer $TOKEN\" \\" + System.lineSeparator() + "  '" + gateway.resolve(path)
                + "'";
    }
}
