// SPDX-License-Identifier: Apache-2.0
import { chromium } from "playwright-core";

/// Debian's Chromium, or the one that CXMAT_CHROMIUM names. In containers we are root, where
/// Chromium's sandbox does not start; the pages are ours.
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CXMAT_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
