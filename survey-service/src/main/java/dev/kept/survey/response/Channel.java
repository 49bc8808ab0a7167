// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Through what somebody is asked, or an answer came in. */
public enum Channel {
    EMAIL,
    SMS,
    LINK,
    QR,
    IN_APP,
    PHONE,
    FACE_TO_FACE,
    WEB,
    OTHER;

    /** As the API and the events say it: {@code face-to-face}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The channel of this text; empty if there is none. */
    public static Optional<Channel> of(String text) {
        return Arrays.stream(values())
                .filter(known -> known.text().equals(text))
                .findFirst();
    }

    /** All channels, as {@link #text} says them. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Channel::text).toList();
    }
}
