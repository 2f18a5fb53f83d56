print("visitbook")
