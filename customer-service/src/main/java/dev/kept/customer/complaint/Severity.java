// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave a complaint is; service targets differ by it. */
@Schema(name = "ComplaintSeverity")
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
