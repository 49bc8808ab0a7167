// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answerpage;

import java.util.Locale;

/** What there is to say where nothing is asked. */
public enum Notice {
    THANKS,
    SCREENED_OUT,
    ALREADY_ANSWERED,
    DECLINED,
    EXPIRED,
    CLOSED,
    PAUSED,
    QUOTA_FULL,
    UNKNOWN,
    TOO_MANY,
    STALE;

    String title(PageTexts texts) {
        return switch (this) {
            case THANKS -> texts.thanksTitle();
            case SCREENED_OUT -> texts.screenedOutTitle();
            case ALREADY_ANSWERED -> texts.alreadyAnsweredTitle();
            case DECLINED -> texts.declinedTitle();
            case EXPIRED -> texts.expiredTitle();
            case CLOSED -> texts.closedTitle();
            case PAUSED -> texts.pausedTitle();
            case QUOTA_FULL -> texts.quotaFullTitle();
            case UNKNOWN -> texts.unknownTitle();
            case TOO_MANY -> texts.tooManyTitle();
            case STALE -> texts.staleTitle();
        };
    }

    String text(PageTexts texts) {
        return switch (this) {
            case THANKS -> texts.thanks();
            case SCREENED_OUT -> texts.screenedOut();
            case ALREADY_ANSWERED -> texts.alreadyAnswered();
            case DECLINED -> texts.declined();
            case EXPIRED -> texts.expired();
            case CLOSED -> texts.closed();
            case PAUSED -> texts.paused();
            case QUOTA_FULL -> texts.quotaFull();
            case UNKNOWN -> texts.unknown();
            case TOO_MANY -> texts.tooMany();
            case STALE -> texts.stale();
        };
    }

    /** Its name in styles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
