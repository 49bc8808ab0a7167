// SPDX-License-Identifier: Apache-2.0
/** Who works for the company with its customers: agents, their teams, and what they were trained in. */
@NullMarked
package dev.kept.customer.agent;

import org.jspecify.annotations.NullMarked;
