// SPDX-License-Identifier: Apache-2.0
/** When a company works: business calendars, the time that passes by them, and the dates of holidays. */
@NullMarked
package dev.kept.customer.calendar;

import org.jspecify.annotations.NullMarked;
