module netuse

go 1.19
