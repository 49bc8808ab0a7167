// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** A problem as a page, for the pages that people without a token see. */
final class ProblemPage {
    private static final String STYLE = "body{font:1.125rem/1.6 system-ui,sans-serif;color:#1b1f24;background:#f6f7f9;"
            + "margin:0}main{max-width:36rem;margin:15vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem}";

    /** Nothing is loaded, nothing runs, nobody may frame it; the one style is named by its hash. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ProblemPage() {}

    static String of(String title, String detail, String requestId, Locale language) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>%s</title><style>%s</style></head>
                <body><main><h1>%s</h1><p>%s</p><p><small>%s</small></p></main></body></html>
                """.formatted(
                        language.toLanguageTag(), escaped(title), STYLE, escaped(title), escaped(detail), requestId);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
