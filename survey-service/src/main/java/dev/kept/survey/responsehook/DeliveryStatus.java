// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery. */
@Schema(name = "ResponseDeliveryStatus")
enum DeliveryStatus {
    CREATED,
    UPDATED,
    /** It was known already with the same content. */
    UNCHANGED,
    REFUSED
}
