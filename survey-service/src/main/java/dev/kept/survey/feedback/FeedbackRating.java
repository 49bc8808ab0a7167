// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.kept.restkit.json.DecimalText;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rating with the scale on which it was given; high is good. */
@Schema(name = "FeedbackRating", description = "A rating with its scale, whose high end is the good one.")
record FeedbackRating(
        @Schema(type = SchemaType.STRING, examples = "4.5")
        @NotNull @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        BigDecimal value,

        @Schema(type = SchemaType.STRING, examples = "1")
        @NotNull @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        BigDecimal min,

        @Schema(type = SchemaType.STRING, examples = "5")
        @NotNull @JsonDeserialize(using = DecimalText.Reader.class)
        @JsonSerialize(using = DecimalText.Writer.class)
        BigDecimal max) {

    static @Nullable FeedbackRating of(FeedbackContent content) {
        BigDecimal rating = content.rating();
        BigDecimal min = content.ratingMin();
        BigDecimal max = content.ratingMax();
        return rating == null || min == null || max == null
                ? null
                : new FeedbackRating(plain(rating), plain(min), plain(max));
    }

    /** The same number always looks the same. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
