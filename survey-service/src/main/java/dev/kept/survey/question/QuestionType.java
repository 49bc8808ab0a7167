// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

/** What kind of answer a question takes. */
public enum QuestionType {
    /** Net Promoter Score: how likely to recommend, always 0 to 10. */
    NPS,
    /** Customer satisfaction on a declared scale. */
    CSAT,
    /** Customer effort on a declared scale; the original of 2010 is reversed (low is good). */
    CES,
    /** A rating of one named aspect, such as food or delivery. */
    RATING,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    NUMBER,
    TEXT,
    /** Several aspects rated on one scale; each item is answered as a RATING of its own. */
    MATRIX,
    /** All choices put in order, the best first. */
    RANKING,
    /** A calendar date. */
    DATE,
    /** Name, e-mail address and telephone number; personal data. */
    CONTACT;

    /** Whether the answer is a whole number on a scale. */
    public boolean isRating() {
        return this == NPS || this == CSAT || this == CES || this == RATING;
    }

    /** Whether the answer is one or more of the question's choices. */
    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Whether it has a scale. */
    public boolean hasScale() {
        return isRating() || this == MATRIX;
    }

    /** Whether it has choices. */
    public boolean hasChoices() {
        return isChoice() || this == RANKING;
    }

    /** Whether it consists of items. */
    public boolean hasItems() {
        return this == MATRIX || this == CONTACT;
    }
}
