// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.survey.question.DecimalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the questions of a version are put to a respondent: in which order and under which conditions, with which words
 * around them, and in which further languages; and which of them were asked under another key before, and how much each aspect counts.
 *
 * <p>Texts may hold {@code {{answer.<key>}}} and {@code {{attribute.<name>}}}, with {@code |} and what stands there where
 * nothing is known: {@link Pipe}.
 *
 * @param thanks shown at the end
 * @param screenedOut shown at the end to those whom the survey does not ask
 * @param pages none: all questions on one page
 * @param translations by language tag
 * @param attributes what texts and conditions may ask of the respondent: attributes of the invitation, or of its customer
 * @param aspectWeights how much each aspect counts in the satisfaction that is composed of them, decimal text by aspect
 * @param formerKeys from what is answered now to the key that it had in an earlier version
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "SurveyDesign",
        description =
                "How the questions are put to a respondent: pages and their logic, the words around them, further"
                        + " languages. Texts may hold {{answer.key}} and {{attribute.name}}, with |what stands there otherwise.")
public record Design(
        @Schema(description = "Shown before the first page.") @Nullable @Size(min = 1, max = LONGEST_TEXT) String intro,

        @Schema(description = "Shown at the end.") @Nullable @Size(min = 1, max = LONGEST_TEXT) String thanks,

        @Schema(description = "Shown at the end to those whom the survey does not ask.")
        @Nullable @Size(min = 1, max = LONGEST_TEXT) String screenedOut,

        @Schema(description = "Each question is on one of them. Default: all questions on one page.") @Size(max = 100) List<@NotNull @Valid SurveyPage> pages,

        @Schema(
                description = "By language tag, such as zh-CN. To be published, a translation must hold every text that"
                        + " the survey has in its own language.")
        @Size(max = 20) Map<String, @NotNull @Valid Translation> translations,

        @Schema(
                description =
                        "Questions that were asked under another key in an earlier version, by their key now: figures"
                                + " span both. An item of a MATRIX is question.item.")
        @Size(max = 300) Map<String, @NotNull @Size(min = 1, max = 121) String> formerKeys,

        @Schema(
                description =
                        "The attributes that texts and conditions use: of the invitation, or segment attributes of"
                                + " its customer. A text or condition with another one cannot be published.",
                examples = "[\"region\"]")
        @Size(max = 50) List<
                        @NotNull @Pattern(
                                regexp = "^[a-zA-Z][a-zA-Z0-9._-]{0,119}$",
                                message =
                                        "must begin with a letter and have letters, digits, dots, hyphens and underscores only")
                        String>
                attributes,

        @Schema(
                description =
                        "How much each aspect counts in satisfaction-composite, by aspect: above 0, divided by their"
                                + " sum. An aspect that is left out does not count; with none declared all count the same.",
                examples = "{\"speed\": \"0.6\", \"food\": \"0.4\"}")
        @JsonDeserialize(contentUsing = DecimalText.class)
        @Size(max = 100) Map<
                        @NotNull @Size(min = 1, max = 60) String,
                        @NotNull @Pattern(
                                regexp = "^[0-9]{1,9}(\\.[0-9]{1,10})?$",
                                message =
                                        "must be a decimal such as 0.4, with at most 9 digits before the point and 10 after it")
                        String>
                aspectWeights) {

    /** All questions on one page, in one language, with nothing around them. */
    public static final Design PLAIN = new Design(null, null, null, List.of(), Map.of(), Map.of(), List.of(), Map.of());

    static final int LONGEST_TEXT = 5000;

    public Design {
        pages = pages == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(pages));
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        formerKeys = formerKeys == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(formerKeys));
        attributes = attributes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(attributes));
        aspectWeights =
                aspectWeights == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(aspectWeights));
    }

    /** The same with other keys of before. */
    public Design withFormerKeys(Map<String, String> keys) {
        return new Design(intro, thanks, screenedOut, pages, translations, keys, attributes, aspectWeights);
    }

    /** The key under which figures know what is answered under this one. */
    public String stableKey(String answered) {
        return formerKeys.getOrDefault(answered, answered);
    }
}
