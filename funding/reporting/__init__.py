"""What leaves the ledger: workbook, print, audit file. All of them say the same, from one reading of the rows."""
