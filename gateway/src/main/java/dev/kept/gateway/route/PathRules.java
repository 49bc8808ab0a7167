// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.route;

import org.jspecify.annotations.Nullable;

/**
 * Which request targets are acceptable. A path is routed and forwarded exactly as it was sent, so whatever another
 * server could read differently (dot segments, encoded slashes, path parameters, control characters) is refused.
 */
public final class PathRules {
    private static final int MAX_LENGTH = 4096;

    private PathRules() {}

    /** The first part of the path or query that is not acceptable, as a client would write it; null if all is. */
    public static @Nullable String fault(@Nullable String path, @Nullable String query) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return "no leading slash";
        }
        if (path.length() + (query == null ? 0 : query.length()) > MAX_LENGTH) {
            return "> " + MAX_LENGTH + " B";
        }
        String fault = characterFault(path, ";\\#");
        if (fault == null && query != null) {
            fault = printableFault(query);
        }
        return fault == null ? segmentFault(path) : fault;
    }

    private static @Nullable String characterFault(String path, String forbidden) {
        String fault = printableFault(path);
        for (int i = 0; fault == null && i < path.length(); i++) {
            char c = path.charAt(i);
            if (forbidden.indexOf(c) >= 0) {
                return "\"" + c + "\"";
            }
            if (c == '%') {
                fault = escapeFault(path, i);
            }
        }
        return fault;
    }

    private static @Nullable String printableFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return "U+%04X".formatted((int) c);
            }
        }
        return null;
    }

    private static @Nullable String escapeFault(String path, int at) {
        String escape = path.substring(at, Math.min(at + 3, path.length()));
        int value = -1;
        if (escape.length() == 3) {
            int high = Character.digit(escape.charAt(1), 16);
            int low = Character.digit(escape.charAt(2), 16);
            value = high < 0 || low < 0 ? -1 : high * 16 + low;
        }
        boolean bad = value < ' ' || value == 0x7F || "/\\;.%".indexOf(value) >= 0;
        return bad ? "\"" + escape + "\"" : null;
    }

    private static @Nullable String segmentFault(String path) {
        int start = 1;
        while (start <= path.length()) {
            int end = path.indexOf('/', start);
            if (end < 0) {
                end = path.length();
            } else if (end == start) {
                return "\"//\"";
            }
            String segment = path.substring(start, end);
            if (segment.equals(".") || segment.equals("..")) {
                return "\"" + segment + "\"";
            }
            start = end + 1;
        }
        return null;
    }
}
