// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import java.time.LocalDate;

/** One local day of one customer. */
record CustomerDay(String customerId, LocalDate day) {

    /** The entity under which other services hear of it. */
    String entity() {
        return customerId + "/" + day;
    }
}
