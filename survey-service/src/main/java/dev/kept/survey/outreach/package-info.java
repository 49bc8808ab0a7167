// SPDX-License-Identifier: Apache-2.0
/** Whether a customer may be asked now: cooldown, consent, preferred channel, contact frequency, blocks. */
@NullMarked
package dev.kept.survey.outreach;

import org.jspecify.annotations.NullMarked;
