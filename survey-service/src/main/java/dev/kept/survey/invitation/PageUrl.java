// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link that was just made. */
@Schema(name = "PageUrl", description = "A link to the public page with a token of its own. It is shown this once.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageUrl(
        @Schema(examples = "https://ask.example.com/s/7nGm0mY6i0Qyq1rJd2b8cVtX0bYv5oKk3Hn1QeVwTzU")
        String url,

        @Schema(description = "The same as a QR code, an SVG document; of shared links only.") @Nullable String qrCode) {}
