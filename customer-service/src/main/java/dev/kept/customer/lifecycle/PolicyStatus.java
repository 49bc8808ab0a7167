// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

/** How far a policy has come. */
enum PolicyStatus {
    /** Can still be changed and previewed; nothing follows it. */
    DRAFT,
    /** In force: the only one of its tenant. */
    PUBLISHED,
    /** Was in force before another one; never changes again. */
    SUPERSEDED
}
