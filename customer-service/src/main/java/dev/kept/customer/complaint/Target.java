// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

/** What is promised for a complaint. */
enum Target {
    FIRST_RESPONSE,
    RESOLUTION
}
