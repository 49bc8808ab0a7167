// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import java.time.Duration;
import java.util.List;

/** The headers that keep the public page to itself. */
final class PageHeaders {

    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private PageHeaders() {}

    /** Own styles and scripts only, nothing inline; framed by nobody but the sites named. */
    static String policy(List<String> framedBy) {
        String ancestors = framedBy.isEmpty() ? "'none'" : String.join(" ", framedBy);
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors " + ancestors;
    }

    /** @param plain whether the page came without TLS from this very machine, where Secure would lose the cookie */
    static String cookie(String name, String value, String token, boolean plain) {
        return "%s=%s; Path=/s/%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(name, value, token, KNOWN_FOR.toSeconds(), plain ? "" : "; Secure");
    }
}
