// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole numbers that a rating question takes, both ends included.
 *
 * @param satisfiedFrom the score from which a respondent counts as satisfied (as a promoter for NPS, as finding it easy
 *     for CES), in the numbers of this scale: with {@link Direction#LOW_IS_GOOD} it and everything below it count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The whole numbers that a rating question takes, both ends included.")
public record Scale(
        @Schema(examples = "1") @NotNull @Min(-1000) @Max(1000) Integer min,

        @Schema(examples = "5") @NotNull @Min(-1000) @Max(1000) Integer max,

        @Schema(
                description =
                        "The score from which a respondent counts as satisfied; with LOW_IS_GOOD this score and those below it."
                                + " Default: 9 for NPS; 4 of 1–5, 6 of 1–7, 8 of 1–10 for CSAT and RATING; 4 of 1–5, 5 of 1–7 for CES; mirrored for LOW_IS_GOOD.",
                examples = "4")
        @Nullable Integer satisfiedFrom,

        @Schema(description = "Default: HIGH_IS_GOOD.") @Nullable Direction direction,

        @Schema(description = "What min means.", examples = "Very dissatisfied") @Nullable @Size(min = 1, max = 200) String minLabel,

        @Schema(description = "What max means.", examples = "Very satisfied") @Nullable @Size(min = 1, max = 200) String maxLabel) {

    static final Scale NPS = new Scale(0, 10, 9, Direction.HIGH_IS_GOOD, null, null);

    /** Whether the score is on the scale. */
    public boolean holds(int score) {
        return score >= min && score <= max;
    }

    public boolean reversed() {
        return direction == Direction.LOW_IS_GOOD;
    }

    /** The score as it would be were high good: consumers of events see one direction only. */
    public int highIsGood(int score) {
        return reversed() ? min + max - score : score;
    }

    /** This scale with everything said that was left to a default. */
    Scale prepared(QuestionType type) {
        Direction known = direction == null ? Direction.HIGH_IS_GOOD : direction;
        Integer from = satisfiedFrom == null ? defaultSatisfiedFrom(type) : satisfiedFrom;
        return new Scale(min, max, from, known, minLabel, maxLabel);
    }

    /** This scale with these words at its ends. */
    public Scale labelled(@Nullable String atMin, @Nullable String atMax) {
        return new Scale(min, max, satisfiedFrom, direction, atMin, atMax);
    }

    /** Whether both measure the same: a figure can span them. Their words may differ. */
    public boolean measuresAs(Scale other) {
        return labelled(null, null).equals(other.labelled(null, null));
    }

    /** This scale with the cut where it has none of its own. */
    Scale orCut(int cut) {
        return satisfiedFrom == null ? new Scale(min, max, cut, direction, minLabel, maxLabel) : this;
    }

    /** The field's usual cut for this scale, or null where there is none and the scale must say it. */
    @Nullable Integer defaultSatisfiedFrom(QuestionType type) {
        if (min != 1) {
            return null;
        }
        Integer high = switch (max) {
            case 5 -> 4;
            case 7 -> type == QuestionType.CES ? 5 : 6;
            case 10 -> type == QuestionType.CES ? null : Integer.valueOf(8);
            default -> null;
        };
        return high == null ? null : Integer.valueOf(highIsGood(high));
    }
}
