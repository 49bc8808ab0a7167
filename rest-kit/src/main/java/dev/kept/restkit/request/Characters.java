// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Locale;

/** Which characters text from outside may hold. */
public final class Characters {
    private static final char REPLACEMENT = '\ufffd';

    private Characters() {}

    /**
     * Whether a text holds what no text should: control characters other than tab and line ends, half of a surrogate
     * pair, or a code point that is none.
     */
    public static boolean areUnfit(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isUnfit(point)) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    /** The text with everything unfit replaced, short enough to be quoted in an answer. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(80).forEach(point -> shown.appendCodePoint(isUnfit(point) ? '?' : point));
        return shown.toString();
    }

    /** Whether decoding the percent encoding has met bytes that are not UTF-8. */
    static boolean areReplaced(String address, QueryStringDecoder decoder) {
        if (address.toLowerCase(Locale.ROOT).contains("%ef%bf%bd")) {
            return false; // the client means the replacement character itself
        }
        return decoder.path().indexOf(REPLACEMENT) >= 0
                || decoder.parameters().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().indexOf(REPLACEMENT) >= 0
                                || entry.getValue().stream().anyMatch(value -> value.indexOf(REPLACEMENT) >= 0));
    }

    private static boolean isUnfit(int point) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return false;
        }
        return Character.isISOControl(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE;
    }
}
