// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page, also called a section or a block: the questions that are asked together.
 *
 * @param key unique within the version
 * @param showIf compares questions of earlier pages; null: always
 * @param randomOrder whether its questions come in another order for each respondent
 * @param jumps where to go after it; the first that holds counts; none: to the next page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "SurveyPage", description = "The questions that are asked together, and where to go after them.")
public record SurveyPage(
        @Schema(examples = "why")
        @NotNull @Pattern(
                regexp = "^[A-Za-z][A-Za-z0-9_-]{0,59}$",
                message = "must be 1 to 60 letters, digits, '_' or '-', beginning with a letter")
        String key,

        @Schema(examples = "About your visit") @Nullable @Size(min = 1, max = 200) String title,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PageQuestion> questions,

        @Schema(description = "On answers of earlier pages. Default: always shown.")
        @Nullable @Valid @JsonDeserialize(using = ConditionReader.class)
        Condition showIf,

        @Schema(description = "Whether its questions come in another order for each respondent. Default: false.")
        @Nullable Boolean randomOrder,

        @Size(max = 20) List<@NotNull @Valid Jump> jumps) {

    public SurveyPage {
        // Null only on its way to the validator, which refuses it.
        questions = questions == null ? questions : Collections.unmodifiableList(new ArrayList<>(questions));
        jumps = jumps == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(jumps));
    }

    /** The same page under another title. */
    SurveyPage titled(@Nullable String words) {
        return new SurveyPage(key, words, questions, showIf, randomOrder, jumps);
    }

    public boolean inRandomOrder() {
        return Boolean.TRUE.equals(randomOrder);
    }
}
