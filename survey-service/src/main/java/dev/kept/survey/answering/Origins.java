// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges origins. They become part of a header that decides who may frame a page, so only what is nothing but an origin
 * passes: no wildcard, no path, no space, no semicolon.
 */
final class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    static List<Fault> faults(List<String> origins) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            if (!isOrigin(origins.get(i))) {
                faults.add(Fault.textAt("/allowedOrigins/" + i, "origin-invalid", origins.get(i)));
            }
        }
        return faults;
    }

    static boolean isOrigin(String text) {
        if (!text.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (uri.getScheme().equals("https") || LOOPBACK.contains(uri.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
