// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

/** What became of one contact. */
enum TouchOutcome {
    DELIVERED,
    OPENED,
    CLICKED,
    REFUSED
}
