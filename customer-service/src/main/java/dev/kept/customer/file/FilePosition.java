// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import java.time.Instant;

/** Where a timeline goes on: entries at {@code at} or earlier, those at the same instant only with a smaller id. */
public record FilePosition(Instant at, String id) {}
