// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.StandardProblem;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a browser's request says. */
final class PageRequests {

    /** As much as the gateway lets through. */
    private static final int LARGEST_FORM = 256 * 1024;

    private static final int MOST_LANGUAGES = 10;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private PageRequests() {}

    /** Whence it comes: the gateway says so anew, whatever the client claimed. */
    static String address(HttpServerRequest request) {
        String told = request.getHeader("X-Forwarded-For");
        String address = told == null ? request.remoteAddress().hostAddress() : told.strip();
        return address.length() <= 45 ? address : address.substring(0, 45);
    }

    /** The languages that the browser asks for, best first. */
    static List<String> languages(HttpServerRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
                    .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                    .limit(MOST_LANGUAGES)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // a header that cannot be read asks for nothing
        }
    }

    /** A score of a one-click link; null where it is none. */
    static @Nullable Integer score(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,4}") ? Integer.valueOf(text) : null;
    }

    /** Whether the page is shown on this very machine without TLS. */
    static boolean isPlainLoopback(HttpServerRequest request) {
        String scheme = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        String authority = host == null ? String.valueOf(request.getHeader("Host")) : host;
        String name = authority.replaceFirst(":[0-9]*$", "");
        return !"https".equals(scheme) && LOOPBACK.contains(name);
    }

    static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM) {
            throw StandardProblem.BODY_TOO_LARGE.with(LARGEST_FORM);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
