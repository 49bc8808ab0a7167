// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sentiment;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word or phrase that made the score.
 *
 * @param text with the words that turned or strengthened it, as compared: folded and in simplified characters
 * @param weight what it added, after negation, degree and contrast
 */
@Schema(name = "SentimentWord", description = "A word that made the score, with those that turned or strengthened it.")
public record SentimentWord(
        @Schema(required = true, examples = "不满意") String text,

        @Schema(
                required = true,
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.NUMBER,
                examples = "-1.78")
        BigDecimal weight) {}
