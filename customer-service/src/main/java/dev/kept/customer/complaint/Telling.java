// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.feedkit.OutboxEvent;

/** How a change of a complaint is told. */
interface Telling {
    OutboxEvent of(Complaint complaint);
}
