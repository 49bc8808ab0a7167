// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.question.ContactField;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a respondent can be reached; personal data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactAnswer", description = "How a respondent can be reached.")
public record Contact(
        @Schema(examples = "Li Na") @Nullable @Size(max = 200) String name,

        @Schema(examples = "lina@example.com") @Nullable @Size(max = 254) String email,

        @Schema(examples = "+86 21 5555 0100") @Nullable @Size(max = 40) String phone) {

    /** What is given, by field. */
    public Map<ContactField, String> fields() {
        Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
        put(fields, ContactField.NAME, name);
        put(fields, ContactField.EMAIL, email);
        put(fields, ContactField.PHONE, phone);
        return fields;
    }

    Contact masked() {
        return new Contact(
                name == null ? null : Answer.MASK,
                email == null ? null : Answer.MASK,
                phone == null ? null : Answer.MASK);
    }

    private static void put(Map<ContactField, String> fields, ContactField field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
