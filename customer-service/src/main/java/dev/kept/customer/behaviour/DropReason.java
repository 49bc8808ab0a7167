// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import dev.kept.restkit.problem.Fault;

/** Why an event was dropped. */
enum DropReason {
    /** The customer had not agreed to be tracked at that instant. */
    NO_CONSENT,
    /** It had agreed then, has withdrawn since, and the consent policy says DELETE. */
    WITHDRAWN,
    /** There is no such customer, hence no consent. */
    UNKNOWN_CUSTOMER;

    /** The code of the fault that an import gives. */
    Fault fault() {
        return switch (this) {
            case NO_CONSENT -> Fault.textAt("/at", "event-without-consent");
            case WITHDRAWN -> Fault.textAt("/at", "event-consent-withdrawn");
            case UNKNOWN_CUSTOMER -> Fault.textAt("/customerId", "event-customer-unknown");
        };
    }
}
