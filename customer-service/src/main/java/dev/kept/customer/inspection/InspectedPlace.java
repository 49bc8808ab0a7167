// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where service was inspected, from the whole to the part. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InspectedPlace", description = "Where the service was inspected, as far as known.")
record InspectedPlace(
        @Schema(description = "As in the addresses of customers.", examples = "CN")
        @Column(name = "place_country")
        @Nullable @Size(min = 1, max = 100) String country,

        @Schema(description = "As in the addresses of customers.", examples = "East")
        @Column(name = "place_region")
        @Nullable @Size(min = 1, max = 100) String region,

        @Schema(examples = "Shanghai") @Column(name = "place_city") @Nullable @Size(min = 1, max = 100) String city,

        @Schema(description = "The shop, counter or office.", examples = "Nanjing Road")
        @Column(name = "place_branch")
        @Nullable @Size(min = 1, max = 100) String branch) {

    /** Null where nothing of it is known, so that equal places are equal. */
    @Nullable InspectedPlace orNowhere() {
        return country == null && region == null && city == null && branch == null ? null : this;
    }
}
