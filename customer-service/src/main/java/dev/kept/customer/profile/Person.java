// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a person: demographic and psychographic attributes. */
@Schema(name = "Person", description = "What is known of a person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        @Schema(description = "Sex, as stated.") @Nullable Sex sex,

        @Schema(description = "Date of birth; hidden without the scope customers:pii.", examples = "1990-05-17")
        @Nullable @PastOrPresent LocalDate birthDate,

        @Schema(description = "Band of the yearly income, as you cut it.", examples = "100k-200k")
        @Nullable @Size(min = 1, max = 50) String incomeBand,

        @Schema(description = "Level of education.", examples = "bachelor") @Nullable @Size(min = 1, max = 50) String education,

        @Schema(description = "Structure of the household.", examples = "couple-with-children")
        @Nullable @Size(min = 1, max = 50) String household,

        @Schema(description = "Occupation.", examples = "teacher") @Nullable @Size(min = 1, max = 100) String occupation,

        @Schema(description = "Social level, as you cut it.", examples = "middle") @Nullable @Size(min = 1, max = 50) String socialLevel,

        @Schema(description = "Interests, at most 50.", examples = "[\"hiking\", \"photography\"]")
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 50) String> interests,

        @Schema(description = "Psychological traits, at most 50.", examples = "[\"price-conscious\"]")
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 50) String> traits) {

    /** Keeps lists as sorted sets. */
    public Person {
        interests = Lists.sortedOrNull(interests);
        traits = Lists.sortedOrNull(traits);
    }

    /** The same without what tells who the person is. */
    public Person masked() {
        return new Person(sex, null, incomeBand, education, household, occupation, socialLevel, interests, traits);
    }

    boolean isEmpty() {
        return equals(new Person(null, null, null, null, null, null, null, null, null));
    }
}
