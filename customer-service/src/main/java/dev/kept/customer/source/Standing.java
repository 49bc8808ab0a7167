// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

/** What a value stands for now: {@code PAST} ones were replaced by their own source. */
enum Standing {
    WINS,
    YIELDS,
    PAST
}
