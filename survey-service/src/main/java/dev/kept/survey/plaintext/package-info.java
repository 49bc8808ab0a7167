// SPDX-License-Identifier: Apache-2.0
/** Brings what people write into one form and cuts it into words, Chinese and English alike. Knows no feature. */
@NullMarked
package dev.kept.survey.plaintext;

import org.jspecify.annotations.NullMarked;
