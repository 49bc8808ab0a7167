// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import java.util.List;

/** An inspection with its findings. */
record Inspected(Inspection inspection, List<Found> findings) {}
